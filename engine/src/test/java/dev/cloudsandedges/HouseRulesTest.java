package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Stream;

class HouseRulesTest {
    private static final String OFFENDERS = "dev.cloudsandedges.offenders";

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.cloudsandedges");

    private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(OFFENDERS);

    @ParameterizedTest
    @EnumSource
    void the_engine_keeps_the_rule(HouseRules rule) {
        assertFalse(ENGINE.isEmpty());
        assertEquals(
                List.of(), ENGINE.stream().flatMap(type -> offences(rule, type)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "CALLS_NOTHING_THAT_LEAVES_THE_ENGINE, ReadsTheClock",
        "CALLS_NOTHING_THAT_LEAVES_THE_ENGINE, WritesToTheConsole",
        "CALLS_NOTHING_THAT_LEAVES_THE_ENGINE, LooksIntoAClass",
        "NAMES_ONLY_ALLOWED_CLASSES, DrawsRandomNumbers",
        "NAMES_ONLY_ALLOWED_CLASSES, StartsAThread",
        "NAMES_ONLY_ALLOWED_CLASSES, OpensAFile",
        "NAMES_ONLY_ALLOWED_CLASSES, LoadsAService",
        "COMPUTES_WITH_WHOLE_NUMBERS, ComputesWithFractions",
        "TAKES_NO_LOCK, TakesTurnsByLock",
        "WALKS_THROUGH_NOTHING_IN_HASH_ORDER, WalksAHashMap",
        "WALKS_THROUGH_NOTHING_IN_HASH_ORDER, WalksAShuffledSet",
        "TELLS_OBJECTS_APART_BY_VALUE, TellsObjectsApart",
        "SPEAKS_NO_LOCAL_LANGUAGE, SpeaksTheLocalLanguage",
        "KEEPS_NOTHING_IN_STATICS, RemembersForAll",
    })
    void the_rule_rejects_its_offender(HouseRules rule, String offender) {
        JavaClass type = OFFENDING.get(OFFENDERS + "." + offender);
        assertTrue(rule.offences(type).findAny().isPresent());
    }

    @Test
    void every_offender_is_rejected_by_some_rule() {
        List<String> unnoticed = OFFENDING.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> Stream.of(HouseRules.values())
                        .allMatch(rule -> rule.offences(type).findAny().isEmpty()))
                .map(JavaClass::getSimpleName)
                .toList();
        assertEquals(List.of(), unnoticed);
    }

    private static Stream<String> offences(HouseRules rule, JavaClass type) {
        return rule.offences(type).map(offence -> type.getName() + ": " + offence);
    }
}
