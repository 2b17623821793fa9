package dev.cloudsandedges.offenders;

import java.util.Random;

/** Its answer is another one each time. */
final class DrawsRandomNumbers {
    private DrawsRandomNumbers() {}

    static int draw() {
        return new Random().nextInt(6);
    }
}
