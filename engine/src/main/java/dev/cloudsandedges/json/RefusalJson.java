package dev.cloudsandedges.json;

import dev.cloudsandedges.verdict.Refusal;

/** Writes refusals for clients. */
public final class RefusalJson {

    private RefusalJson() {}

    /** {@code {"code":…,"message":…,"facts":{…}}}. */
    public static JsonObject write(Refusal why) {
        JsonObject.Builder facts = JsonObject.builder();
        for (Refusal.Fact fact : why.facts()) {
            facts.and(fact.name(), fact.value());
        }
        return JsonObject.with("code", why.code())
                .and("message", why.message())
                .and("facts", facts.build())
                .build();
    }
}
