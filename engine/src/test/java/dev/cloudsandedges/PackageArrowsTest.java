package dev.cloudsandedges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The picture of the packages, bottom up: each row names what its package may import. */
class PackageArrowsTest {
    private static final String ROOT = "dev.cloudsandedges";
    private static final String FRONT_DOOR = "";

    private static final List<Row> ROWS = List.of(
            row("verdict"),
            row("json", "verdict"),
            row("rules", "verdict", "json"),
            row("dotsandboxes", "verdict", "json", "rules"),
            row("eventsourcing", "verdict", "json"),
            row("host", "verdict", "json", "eventsourcing"),
            row("backend.access", "verdict", "json", "eventsourcing"),
            row("backend.effect", "verdict", "json", "eventsourcing", "backend.access"),
            row("backend.game", "verdict", "json", "rules", "eventsourcing"),
            row(
                    "backend.user",
                    "verdict",
                    "json",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.game"),
            row(
                    "backend.match",
                    "verdict",
                    "json",
                    "rules",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.game",
                    "backend.user"),
            row(
                    "backend.lobby",
                    "verdict",
                    "json",
                    "rules",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.game",
                    "backend.user",
                    "backend.match"),
            row(
                    "backend.notice",
                    "verdict",
                    "json",
                    "rules",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.game",
                    "backend.user",
                    "backend.match"),
            row(
                    "bots",
                    "verdict",
                    "json",
                    "rules",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.game",
                    "backend.user",
                    "backend.match"),
            row("dotsandboxes.bot", "verdict", "json", "rules", "dotsandboxes", "bots"),
            row(
                    FRONT_DOOR,
                    "verdict",
                    "json",
                    "rules",
                    "dotsandboxes",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.effect",
                    "backend.game",
                    "backend.user",
                    "backend.lobby",
                    "backend.match",
                    "backend.notice",
                    "bots"),
            row(
                    "script",
                    "verdict",
                    "json",
                    "rules",
                    "dotsandboxes",
                    "eventsourcing",
                    "host",
                    "backend.access",
                    "backend.effect",
                    "backend.game",
                    "backend.user",
                    "backend.lobby",
                    "backend.match",
                    "backend.notice",
                    "bots",
                    FRONT_DOOR));

    private static final Map<String, Set<String>> MAY_IMPORT =
            ROWS.stream().collect(Collectors.toMap(Row::name, Row::mayImport));

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private record Row(String name, Set<String> mayImport) {}

    private static Row row(String name, String... mayImport) {
        return new Row(name, Set.of(mayImport));
    }

    @Test
    void every_package_has_a_row() {
        Set<String> packages = new TreeSet<>(
                ENGINE.stream().map(PackageArrowsTest::packageOf).collect(Collectors.toSet()));
        assertFalse(packages.isEmpty());
        packages.removeAll(MAY_IMPORT.keySet());
        assertEquals(Set.of(), packages);
    }

    @Test
    void no_package_imports_what_its_row_does_not_name() {
        assertEquals(List.of(), arrows().filter(arrow -> !isDrawn(arrow)).toList());
    }

    @Test
    void every_row_names_only_rows_above_it() {
        Set<String> above = new HashSet<>();
        List<String> pointingDown = new ArrayList<>();
        for (Row row : ROWS) {
            row.mayImport().stream()
                    .filter(Predicate.not(above::contains))
                    .forEach(target -> pointingDown.add(row.name() + " -> " + target));
            above.add(row.name());
        }
        assertEquals(List.of(), pointingDown);
    }

    @Test
    void only_json_names_jackson() {
        List<String> offenders = ENGINE.stream()
                .filter(type -> !packageOf(type).equals("json"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(PackageArrowsTest::namesJackson))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), offenders);
    }

    @Test
    void every_package_says_what_may_live_there_and_declares_its_nulls() {
        Set<String> silent = ENGINE.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertEquals(Set.of(), silent);
    }

    @Test
    void an_arrow_that_is_not_in_the_picture_is_noticed() {
        assertFalse(isDrawn(new Arrow("rules", "dotsandboxes")));
        assertFalse(isDrawn(new Arrow("backend.match", "dotsandboxes")));
        assertFalse(isDrawn(new Arrow("verdict", FRONT_DOOR)));
    }

    private record Arrow(String from, String to) {}

    private static boolean isDrawn(Arrow arrow) {
        return MAY_IMPORT.getOrDefault(arrow.from(), Set.of()).contains(arrow.to());
    }

    private static Stream<Arrow> arrows() {
        return ENGINE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .map(PackageArrowsTest::arrow)
                .filter(arrow -> !arrow.from().equals(arrow.to()))
                .distinct();
    }

    private static Arrow arrow(Dependency dependency) {
        return new Arrow(
                packageOf(dependency.getOriginClass()),
                packageOf(dependency.getTargetClass().getBaseComponentType()));
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getBaseComponentType().getPackageName() + ".").startsWith(ROOT + ".");
    }

    private static boolean namesJackson(Dependency dependency) {
        return dependency.getTargetClass().getName().contains("com.fasterxml");
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? FRONT_DOOR : name.substring(ROOT.length() + 1);
    }
}
