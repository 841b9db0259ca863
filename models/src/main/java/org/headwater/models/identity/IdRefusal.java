package org.headwater.models.identity;

/** Why an id or a link joins nobody. The names are stable: they stand in tables and reports. */
public enum IdRefusal {
    UNKNOWN_KIND("No kind of id has this name."),
    BLANK("Nothing is left of the id without spaces and invisible characters."),
    PLACEHOLDER("A program wrote it where it had no id, such as null, undefined or guest."),
    ALL_ZERO("Zeros only, as devices give that hide their id."),
    UNREADABLE("It holds a control character or one that stands for lost text."),
    TOO_LONG("It is over 256 characters."),
    MASKED("Asterisks stand for a part of it, so that it is the same for many people."),
    EXCEL_DAMAGED("A spreadsheet has written it as a number with an exponent."),
    UNUSABLE_PHONE("It is not one whole telephone number: masked, rounded, cut short or too long."),
    UNUSABLE_EMAIL("It is not one e-mail address."),
    ROBOT("It is a robot's."),
    EXCLUDED("The config says that it is nobody's: staff, tests, a counter's own number."),
    GIANT_COMPONENT("More ids are linked together than can be one person's; each is left alone."),
    SHARED_ID("The thing is used by several known people, and by none of them directly or by more than one."),
    TWO_ACCOUNTS("The link would give one person two accounts of a kind that nobody has two of.");

    private final String sentence;

    IdRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, for people. */
    public String sentence() {
        return sentence;
    }
}
