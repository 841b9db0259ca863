package org.headwater.jobs.sources;

/** What all answers of WeCom's API have in common. */
final class WecomAnswer {

    private WecomAnswer() {}

    /** @throws Rejection when it says that the call failed, so that it holds nothing */
    static void check(Cells answer) {
        var code = answer.text("errcode");
        if (code != null && !code.strip().equals("0")) {
            throw new Cell("errcode", code).reject(Reason.ERROR_ANSWER, "must be 0, an answer that holds something");
        }
    }
}
