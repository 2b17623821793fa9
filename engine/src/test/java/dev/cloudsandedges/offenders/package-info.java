/** One small class for each house rule, breaking it. They prove that the rules can say no. */
@NullMarked
package dev.cloudsandedges.offenders;

import org.jspecify.annotations.NullMarked;
