package org.headwater.models.text;

/** What was mended in a text, each with the unit that its count has. In the order in which a round of repair does them. */
public enum Mend {
    /** UTF-8 that was read as Windows-1252, Latin-1 or GBK, read back; stretches. */
    MOJIBAKE,
    /** A surrogate without its other half became U+FFFD; UTF-16 units. */
    LONE_SURROGATE,
    /** A character written as a reference of HTML, by name or number; references. */
    ENTITY,
    /** Tags and comments of HTML, taken out or turned into the space or line break that they stood for; tags. */
    TAG,
    /** Markup nested too deep to be anyone's text: its {@code &} and {@code <} became U+FFFD; characters. */
    NESTED_MARKUP,
    /** Control characters that are no white space, taken out; characters. */
    CONTROL,
    /** Characters without width that join nothing, and marks of direction, taken out; characters. */
    ZERO_WIDTH,
    /** Letters, digits and technical signs of double width, as plain ones; characters. */
    FULL_WIDTH,
    /** Traditional characters, as simplified ones; characters. */
    TRADITIONAL,
    /** Pinyin in brackets behind the characters that it reads out, taken out; notes. */
    PINYIN_NOTE,
    /** Runs of white space that were more than one space, one line break or one blank line, or stood at an end; runs. */
    WHITE_SPACE
}
