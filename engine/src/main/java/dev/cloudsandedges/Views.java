package dev.cloudsandedges;

import dev.cloudsandedges.backend.lobby.Leaderboard;
import dev.cloudsandedges.backend.lobby.OpenMatches;
import dev.cloudsandedges.backend.lobby.PlayerMatches;
import dev.cloudsandedges.backend.lobby.Requests;
import dev.cloudsandedges.backend.lobby.UserList;
import dev.cloudsandedges.backend.match.MatchViews;
import dev.cloudsandedges.eventsourcing.ReadModel;

import java.util.List;

/** The read models of one engine. */
record Views(
        ReadModel<MatchViews> matches,
        ReadModel<OpenMatches> openMatches,
        ReadModel<PlayerMatches> playerMatches,
        ReadModel<UserList> users,
        ReadModel<Requests> requests,
        ReadModel<Leaderboard> leaderboard) {

    Views() {
        this(
                new ReadModel<>(MatchViews.NAME, MatchViews::new),
                new ReadModel<>(OpenMatches.NAME, OpenMatches::new),
                new ReadModel<>(PlayerMatches.NAME, PlayerMatches::new),
                new ReadModel<>(UserList.NAME, UserList::new),
                new ReadModel<>(Requests.NAME, Requests::new),
                new ReadModel<>(Leaderboard.NAME, Leaderboard::new));
    }

    List<ReadModel<?>> all() {
        return List.of(matches, openMatches, playerMatches, users, requests, leaderboard);
    }
}
