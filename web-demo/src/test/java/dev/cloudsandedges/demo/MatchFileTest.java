package dev.cloudsandedges.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.cloudsandedges.backend.match.MatchStatus;
import dev.cloudsandedges.backend.match.MatchView;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.script.Script;
import dev.cloudsandedges.verdict.Refusal;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

class MatchFileTest {

    @Test
    void a_script_is_a_step_for_each_command_to_a_match() {
        List<MatchFile.Step> steps = MatchFile.read(ToldMatch.script()).orThrow();
        assertEquals(
                List.of(2, 3, 4, 5, 7, 8, 9, 10, 11),
                steps.stream().map(MatchFile.Step::line).toList());
        assertNull(steps.get(2).board());
        assertEquals(0, board(steps.get(3)).drawn());
        assertEquals("the first line", steps.get(4).note());
        assertEquals("line-taken", Objects.requireNonNull(steps.get(5).why()).code());
        MatchView last = Objects.requireNonNull(steps.get(8).view());
        assertEquals(MatchStatus.FINISHED, last.status());
        assertEquals(List.of("ada"), last.winners());
    }

    @Test
    void the_log_of_a_match_has_the_same_boards() {
        List<MatchFile.Step> steps = MatchFile.read(ToldMatch.log()).orThrow();
        assertEquals(9, steps.size());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 4),
                steps.subList(3, 9).stream().map(step -> board(step).drawn()).toList());
    }

    @Test
    void a_tick_is_a_step_in_which_time_may_run_out() {
        String timed = ToldMatch.script()
                .replace("\"owner\":\"ada\"", "\"owner\":\"ada\",\"clock\":{\"perMove\":1000}");
        List<MatchFile.Step> steps = MatchFile.read(
                        timed.lines().limit(8).collect(Collectors.joining("\n"))
                                + "\n{\"tick\":900}\n{\"tick\":1000}")
                .orThrow();
        assertEquals(8, steps.size());
        assertEquals(
                MatchStatus.PLAYING, Objects.requireNonNull(steps.get(6).view()).status());
        assertEquals(List.of("bob"), Objects.requireNonNull(steps.get(7).view()).winners());
    }

    @Test
    void of_a_game_that_the_page_does_not_know_there_are_the_notes() {
        MatchFile.Step step = MatchFile.read(ToldMatch.script()
                        .lines()
                        .map(line -> line.replace("dots-and-boxes", "nine-mens-morris"))
                        .collect(Collectors.joining("\n")))
                .orThrow()
                .get(4);
        assertNull(step.view());
        assertEquals("the first line", step.note());
        assertNotNull(step.why());
    }

    @Test
    void what_is_no_such_file_is_refused_with_the_number_of_the_line() {
        assertEquals("file-empty", refusal("").code());
        assertEquals("file-empty", refusal("{\"query\":{\"view\":\"users\"}}").code());
        assertEquals("file-invalid", refusal("\n<html>").code());
        assertEquals("Line 2", refusal("\n<html>").message().substring(0, 6));
        assertEquals("file-invalid", refusal("[1]").code());
        assertEquals(
                "file-invalid", refusal("{\"command\":{},\"as\":\"nobody\"}").code());
        assertEquals("file-invalid", refusal("{\"command\":{},\"at\":-1}").code());
        assertEquals("file-too-long", refusal("\n".repeat(5_001)).code());
    }

    @Test
    void a_log_that_was_tampered_with_is_refused() {
        String log = ToldMatch.log();
        assertEquals(
                "file-invalid", refusal(log.replace("\"x\":1,", "\"x\":0,")).code());
        assertEquals(
                "file-invalid",
                refusal(log.replace("\"stream\":", "\"brook\":")).code());
    }

    @Test
    void the_runner_of_scripts_passes_over_notes() {
        assertEquals(
                ToldMatch.script().lines().count(),
                Script.run(ToldMatch.script()).lines().count());
    }

    private static Board board(MatchFile.Step step) {
        return Objects.requireNonNull(step.board());
    }

    private static Refusal refusal(String file) {
        return Objects.requireNonNull(MatchFile.read(file).refusal());
    }
}
