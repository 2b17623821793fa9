/**
 * A world of users and matches on an event log. The program that opens it is its host: it says who
 * acts and vouches for them.
 *
 * An argument of another type than is named here is a TypeError that says which: thrown, or where a
 * promise is returned, by its rejection.
 */
export interface World {
    /**
     * Hands in a command and gives the answer, once it is stored.
     *
     * @param actor `player:<id>`, `admin:<id>`, `process:<name>` or `guest`; never what a stranger
     *   claims to be
     * @param command a JSON document:
     *   `{"id":"c1","stream":"match/m1","kind":"take-turn","payload":{…}}`; delivered twice under
     *   one id, it gives the first answer and changes nothing more
     * @returns JSON: `{"accepted":{"first":…,"last":…}}`, the positions of its events, or
     *   `{"refused":{"code":…,"message":…,…}}`
     */
    submit(actor: string, command: string): Promise<string>;

    /**
     * Asks for a view and gives it, once it is there.
     *
     * @param document a JSON document: `{"view":"moves","id":"m1"}`
     * @returns JSON: `{"view":{…}}` or `{"refused":{…}}`
     */
    ask(actor: string, document: string): Promise<string>;

    /**
     * Answers a query from what this world knows, at once. Moves and what is for administrators are
     * had by `ask` alone.
     *
     * @param query a JSON document: `{"view":"match","id":"m1"}`
     * @returns JSON: `{"view":{…}}` or `{"refused":{…}}`
     */
    query(actor: string, query: string): string;

    /**
     * Reads the log: events as canonical JSON, in the order of their positions.
     *
     * @param after the position before the first one wanted; 0 reads from the beginning
     * @param limit 1 to 1000
     * @throws Error (by rejection) if the log cannot be read, or a number is out of its range
     */
    log(after: number, limit: number): Promise<string[]>;

    /**
     * Calls the listener with the new position whenever this world has taken in events, its own or
     * another tab's.
     *
     * @returns a function that ends it
     */
    subscribe(listener: (position: number) => void): () => void;

    /** Reads what others have written. Tabs of one world do this by themselves. */
    refresh(): void;

    /** The position of the last event that this world knows of; 0 for an empty log. */
    position(): number;

    /**
     * Has those matches go on in which somebody's time is over by the clock of this machine. A
     * program with matches against clocks calls it now and then, or when `nextTick()` has come.
     *
     * @returns how many matches that were
     */
    tick(): number;

    /** When the next clock falls, in milliseconds since the epoch; null if none runs. */
    nextTick(): number | null;

    /**
     * Ends it: nothing is read or written any more, and commands are refused as
     * `store-unavailable`. A log in IndexedDB stays, one in memory is gone.
     */
    close(): void;
}

/** What a world may be opened with. */
export interface Options {
    /**
     * Tells a player of a start, a turn, an end or a refusal. Called once it is stored, for what
     * happens after the world was first opened with such a function; never for what was before.
     *
     * The world remembers on its log what this has done: when it returns, or when the promise that it
     * returns is fulfilled. If it throws, or the promise is rejected, it is called again later. Of
     * several tabs with such a function each may call its own; the id is the same everywhere.
     *
     * @param id of this notice
     * @param notice a JSON document: `{"to":"ada","about":"your-turn","match":"m1"}`
     */
    notify?: (id: string, notice: string) => void | Promise<void>;

    /**
     * Players for whom random moves are made, whenever it is their turn: seat them like others, with
     * `{"players":["ada","robot"],…}` in the `create` of a match. Of several tabs any may have the
     * same bots; they make one move. In memory bots take at most 64 turns for each call of yours:
     * where they play among themselves, `refresh()` has them go on.
     *
     * @throws RangeError for what is no id: 1 to 64 letters, digits, `-` and `_`
     */
    bots?: string[];
}

/** What the engine offers to JavaScript. */
export interface Engine {
    /**
     * Opens the world of that name on a log in IndexedDB, which all pages of this origin share, and
     * reads the log.
     *
     * @throws Error (by rejection) if the browser keeps no database for this page, or the log cannot
     *   be read or is corrupt; the message says which
     */
    open(name: string, options?: Options): Promise<World>;

    /** A world without a past, gone with the page. */
    openInMemory(options?: Options): World;

    /** Runs a script on an empty log in memory and gives its output. */
    runScript(script: string): string;
}

/** The two builds of the engine. They give the same answers. */
export type Build = "webassembly" | "javascript";

/**
 * Loads the engine: as WebAssembly where the browser runs it, and otherwise as JavaScript.
 * `build` asks for one of the two.
 */
export function load(options?: { build?: Build }): Promise<Engine>;
