package dev.cloudsandedges.games.tictactoe;

import dev.cloudsandedges.script.Script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plays a script of tic-tac-toe, such as the one of a match in which a law is broken. */
public final class PlayScript {
    private PlayScript() {}

    /** Plays the script in a file and prints the answers. */
    public static void main(String[] arguments) throws IOException {
        String script = Files.readString(Path.of(arguments[0]));
        System.out.print(Script.run(script, List.of(TicTacToe.RULES)));
    }
}
