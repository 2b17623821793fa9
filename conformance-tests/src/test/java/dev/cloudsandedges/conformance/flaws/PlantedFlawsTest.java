package dev.cloudsandedges.conformance.flaws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PlantedFlawsTest {

    private static final List<PlantedFlaw> FLAWS = Stream.of(
                    FlawsOfTheGame.ALL,
                    FlawsOfMatches.ALL,
                    FlawsOfUsers.ALL,
                    FlawsOfStoring.ALL,
                    FlawsOfViews.ALL,
                    FlawsOfTheLobby.ALL,
                    FlawsOfClocks.ALL,
                    FlawsOfTime.ALL,
                    FlawsOfUndo.ALL,
                    FlawsOfHints.ALL)
            .flatMap(List::stream)
            .toList();

    @Test
    void every_planted_flaw_is_rejected() {
        List<String> unnoticed = FLAWS.parallelStream()
                .map(PlantedFlawsTest::unnoticed)
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertEquals("", String.join("\n", unnoticed));
    }

    @Test
    void without_a_patch_the_same_way_rejects_nothing() throws Exception {
        PatchedEngine sound = PatchedEngine.after(List.of());
        assertFalse(Suite.SIMULATION.rejects(sound, ""), "the simulation rejects what is sound");
        assertFalse(Suite.SEVERAL_GAMES.rejects(sound, ""), "several games reject what is sound");
        Set<List<Object>> laws = FLAWS.stream()
                .filter(flaw -> !flaw.suite().isSimulation())
                .map(flaw -> List.<Object>of(flaw.suite(), flaw.law()))
                .collect(Collectors.toSet());
        for (List<Object> law : laws) {
            Suite suite = (Suite) law.get(0);
            assertFalse(suite.rejects(sound, (String) law.get(1)), law::toString);
        }
    }

    @Test
    void a_patch_whose_text_is_gone_or_stands_twice_says_that_it_is_stale() {
        for (String text : List.of("nowhere to be found", "return")) {
            PlantedFlaw.Edit edit = new PlantedFlaw.Edit("dotsandboxes.Board", text, "");
            String message = String.valueOf(assertThrows(
                            IllegalStateException.class, () -> PatchedEngine.after(List.of(edit)))
                    .getMessage());
            assertTrue(message.startsWith("stale patch: dotsandboxes.Board"), message);
        }
    }

    @Test
    void the_documents_have_a_row_for_each_and_no_more() throws IOException {
        List<String> document = Files.readAllLines(Path.of("..", "docs", "proof.md"));
        int begin = document.indexOf("| wrong behaviour | rejected by |") + 2;
        List<String> rows = document.subList(
                begin, begin + document.subList(begin, document.size()).indexOf(""));
        List<String> expected = FLAWS.stream().map(PlantedFlaw::row).toList();
        assertEquals(String.join("\n", expected), String.join("\n", rows));
        assertEquals(FLAWS.size(), Set.copyOf(expected).size());
    }

    private static String unnoticed(PlantedFlaw flaw) {
        try {
            PatchedEngine engine = PatchedEngine.after(flaw.edits());
            return flaw.suite().rejects(engine, flaw.law()) ? "" : "not noticed: " + flaw.row();
        } catch (IOException | ReflectiveOperationException | RuntimeException broken) {
            return flaw + " cannot be planted: " + broken;
        }
    }
}
