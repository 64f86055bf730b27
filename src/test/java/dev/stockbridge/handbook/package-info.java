/** What is written for operators, held against what there is: links, codes, commands, settings and promises. */
@NullMarked
package dev.stockbridge.handbook;

import org.jspecify.annotations.NullMarked;
