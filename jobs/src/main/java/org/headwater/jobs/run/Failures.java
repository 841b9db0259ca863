package org.headwater.jobs.run;

import java.util.regex.Matcher;
import org.headwater.jobs.config.ConfigException;
import org.headwater.jobs.exports.PublicationUnderWayException;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.lake.OtherBuildException;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.sources.MissingInputException;

/** What went wrong, as a sentence for people and without anybody's data. */
public final class Failures {

    private Failures() {}

    /** Our own messages as they are; of any other only its kind, because it may quote values of rows. */
    public static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageException
                    || cause instanceof ConfigException
                    || cause instanceof DataGateException
                    || cause instanceof MissingInputException
                    || cause instanceof OtherBuildException
                    || cause instanceof LakeBusyException
                    || cause instanceof PublicationUnderWayException) {
                return cause.getMessage();
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        Matcher refused = Lake.REFUSED_ROW.matcher(message);
        if (refused.find()) {
            return refused.group();
        }
        return "Stopped by " + root.getClass().getSimpleName() + "; run again with --debug to see where";
    }
}
