package org.headwater.jobs.sources;

/** Messages as they are pulled, before they are decrypted. Of a file with one, nothing is read: the rest would look whole. */
final class WecomEncryption {

    private static final String FIELD = "encrypt_chat_msg";

    private WecomEncryption() {}

    /** @throws SourceFileException when the row is an encrypted message, or a page of such */
    static void refuse(Cells row) {
        if (isEncrypted(row) || isPage(row)) {
            throw new SourceFileException("holds encrypted messages (encrypt_chat_msg); decrypt the archive first");
        }
    }

    private static boolean isEncrypted(Cells row) {
        return row.text(FIELD) != null && !row.has("msgtype") && !row.has("msg");
    }

    private static boolean isPage(Cells row) {
        return row.has("chatdata") && row.leaves("chatdata").keySet().stream().anyMatch(name -> name.endsWith(FIELD));
    }
}
