# What ./play, ./verify and ./simulate share: words for people, a JDK that is new enough, and Maven.

say() {
    printf '%s\n' "$*"
}

give_up() {
    printf '%s\n' "$*" >&2
    exit 1
}

require_jdk() {
    if [ -n "${JAVA_HOME:-}" ]; then
        PATH="$JAVA_HOME/bin:$PATH"
    fi
    command -v javac >/dev/null ||
        give_up "No JDK was found: install a JDK 17 or newer, or point JAVA_HOME to one."
    local version
    version=$(javac -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p')
    [ "${version:-0}" -ge 17 ] ||
        give_up "The JDK found is too old ($(javac -version 2>&1)): 17 or newer is needed."
}

# An installed Maven is preferred; the wrapper downloads one where there is none.
maven() {
    local command=./mvnw
    if command -v mvn >/dev/null; then
        command=mvn
    fi
    "$command" --batch-mode --no-transfer-progress -Dstyle.color=never "$@"
}

require_jdk
