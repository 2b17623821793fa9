package dev.cloudsandedges.games;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.rules.Rules;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class ExampleGamesTest {

    @Test
    void every_example_game_is_tried_and_dots_and_boxes() {
        List<Rules<?, ?, ?>> expected = new ArrayList<>(List.of(DotsAndBoxes.RULES));
        expected.addAll(ExampleRules.ALL);
        List<Rules<?, ?, ?>> tried = new ArrayList<>();
        for (Trial<?, ?, ?> trial : ExampleGames.trials()) {
            tried.add(trial.rules());
        }
        assertEquals(expected, tried);
    }
}
