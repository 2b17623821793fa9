package dev.cloudsandedges.games;

import dev.cloudsandedges.conformance.rules.Trial;
import dev.cloudsandedges.dotsandboxes.Board;
import dev.cloudsandedges.dotsandboxes.BoardSize;
import dev.cloudsandedges.dotsandboxes.Direction;
import dev.cloudsandedges.dotsandboxes.DotsAndBoxes;
import dev.cloudsandedges.dotsandboxes.Line;
import dev.cloudsandedges.games.battleship.Battleship;
import dev.cloudsandedges.games.battleship.Cell;
import dev.cloudsandedges.games.battleship.Fleet;
import dev.cloudsandedges.games.battleship.Order;
import dev.cloudsandedges.games.battleship.Sea;
import dev.cloudsandedges.games.battleship.Ship;
import dev.cloudsandedges.games.connectfour.ConnectFour;
import dev.cloudsandedges.games.connectfour.Grid;
import dev.cloudsandedges.games.connectfour.GridSize;
import dev.cloudsandedges.games.nim.Heaps;
import dev.cloudsandedges.games.nim.Nim;
import dev.cloudsandedges.games.ohhell.Action;
import dev.cloudsandedges.games.ohhell.Deal;
import dev.cloudsandedges.games.ohhell.OhHell;
import dev.cloudsandedges.games.pig.Pig;
import dev.cloudsandedges.games.pig.Table;
import dev.cloudsandedges.games.rockpaperscissors.Bout;
import dev.cloudsandedges.games.rockpaperscissors.Hand;
import dev.cloudsandedges.games.rockpaperscissors.RockPaperScissors;
import dev.cloudsandedges.games.tictactoe.TicTacToe;
import dev.cloudsandedges.json.JsonObject;
import dev.cloudsandedges.rules.BoardState;

import java.util.List;

/** The games that this project tries, and what is tried of each. */
public final class ExampleGames {

    private ExampleGames() {}

    /** What is tried of each game. */
    public static List<Trial<?, ?, ?>> trials() {
        return List.of(
                dotsAndBoxes(),
                ticTacToe(),
                connectFour(),
                nim(),
                pig(),
                rockPaperScissors(),
                ohHell(),
                battleship());
    }

    /** Boards from 1×1 to 3×2 boxes, for 2 to 4. */
    public static Trial<BoardSize, Board, Line> dotsAndBoxes() {
        return Trial.of(DotsAndBoxes.RULES)
                .settings(
                        new BoardSize(1, 1),
                        new BoardSize(2, 1),
                        new BoardSize(1, 2),
                        new BoardSize(2, 2),
                        new BoardSize(3, 2))
                .endsWithin((size, seats) -> size.lines())
                .hostileMoves(
                        new Line(-1, 0, Direction.RIGHT),
                        new Line(0, -1, Direction.DOWN),
                        new Line(4, 0, Direction.RIGHT),
                        new Line(0, 4, Direction.DOWN),
                        new Line(1 << 30, 1 << 30, Direction.DOWN),
                        new Line(Integer.MIN_VALUE, Integer.MAX_VALUE, Direction.RIGHT))
                .games(3)
                .drawn(Board::toString);
    }

    /** The one board that there is. */
    public static Trial<JsonObject, BoardState, Integer> ticTacToe() {
        return Trial.of(TicTacToe.RULES).endsWithin(9).games(9).drawn(BoardState::toString);
    }

    /** From grids without room for a win to the usual one. */
    public static Trial<GridSize, Grid, Integer> connectFour() {
        return Trial.of(ConnectFour.RULES)
                .settings(
                        new GridSize(1, 1, 2),
                        new GridSize(2, 3, 2),
                        new GridSize(4, 4, 3),
                        GridSize.USUAL)
                .endsWithin((size, seats) -> size.width() * size.height())
                .hostileMoves(-1, GridSize.MOST, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .drawn(Grid::toString);
    }

    /** Few counters and many, both ways to end. */
    public static Trial<Heaps, Nim.Table, Nim.Take> nim() {
        return Trial.of(Nim.RULES)
                .settings(
                        new Heaps(List.of(1), Heaps.LastTaker.LOSES),
                        new Heaps(List.of(0), Heaps.LastTaker.WINS),
                        new Heaps(List.of(1, 2, 3), Heaps.LastTaker.WINS),
                        new Heaps(List.of(7, 0, 64), Heaps.LastTaker.LOSES))
                .endsWithin((heaps, seats) -> heaps.counters())
                .hostileMoves(
                        new Nim.Take(-1, 1),
                        new Nim.Take(0, 0),
                        new Nim.Take(Integer.MAX_VALUE, 1),
                        new Nim.Take(0, Integer.MIN_VALUE))
                .drawn(Nim.Table::toString);
    }

    /** Low targets; dice can make a game as long as they like, but do not. */
    public static Trial<Integer, Table, Pig.Choice> pig() {
        return Trial.of(Pig.RULES)
                .settings(1, 10, 30)
                .endsWithin(2_000)
                .games(3)
                .drawn(Table::toString);
    }

    /** Few rounds; equal hands can make a game as long as they like, but do not. */
    public static Trial<Integer, Bout, Hand> rockPaperScissors() {
        return Trial.of(RockPaperScissors.RULES)
                .settings(1, 3, 7)
                .endsWithin(400)
                .drawn(Bout::toString);
    }

    /** One deal to a few, and one with all cards but two. */
    public static Trial<Integer, Deal, Action> ohHell() {
        return Trial.of(OhHell.RULES)
                .settings(1, 2, 4)
                .endsWithin((cards, seats) -> seats * cards * (cards + 3) / 2)
                .hostileMoves(new Action.Bid(-1), new Action.Bid(Integer.MAX_VALUE))
                .games(3)
                .drawn(Deal::toString);
    }

    /** Seas with and without room to spare. */
    public static Trial<Fleet, Sea, Order> battleship() {
        return Trial.of(Battleship.RULES)
                .settings(
                        new Fleet(1, List.of(1)),
                        new Fleet(3, List.of(2, 1)),
                        new Fleet(4, List.of(4, 4, 4, 4)),
                        new Fleet(6, List.of(3, 2, 2)))
                .endsWithin((fleet, seats) -> 2 + 2 * fleet.side() * fleet.side())
                .hostileMoves(
                        new Order.Place(List.of()),
                        new Order.Place(List.of(new Ship(-1, 1 << 30, Ship.Lie.DOWN))),
                        new Order.Shoot(new Cell(-1, 0)),
                        new Order.Shoot(new Cell(0, Integer.MAX_VALUE)))
                .games(3)
                .drawn(Sea::toString);
    }
}
