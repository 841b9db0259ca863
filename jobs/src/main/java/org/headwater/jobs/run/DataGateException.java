package org.headwater.jobs.run;

/** The data is not fit to be published; what was published before stays. Exit code 3. */
final class DataGateException extends RuntimeException {
    DataGateException(String message) {
        super(message);
    }
}
