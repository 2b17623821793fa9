package dev.cloudsandedges.backend.effect;

import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.json.JsonTruth;

/**
 * What is recorded of one process's effects.
 *
 * @param process its name
 * @param begun whether it has any: only for what happened behind its beginning
 * @param done how many were brought about
 */
public record EffectRecord(String process, boolean begun, long done) {

    JsonObject json() {
        return JsonObject.with("process", process)
                .and("begun", begun ? JsonTruth.TRUE : JsonTruth.FALSE)
                .and("done", done)
                .build();
    }
}
