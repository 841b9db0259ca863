package org.headwater.synthetic.files;

/** Takes the lines of files, in any order. */
public interface Sink {

    /**
     * @param writtenAt epoch milliseconds at which the system wrote it: decides the day's file and the place in it
     * @param line without its end of line
     */
    void line(Stream stream, long writtenAt, String line);
}
