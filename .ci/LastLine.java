import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Prints a text value of one JSON object; fails when the text is not one JSON object that has it. */
final class LastLine {

    public static void main(String[] args) throws Exception {
        JsonNode line = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(args[0]);
        if (!line.isObject() || !line.path(args[1]).isTextual()) {
            throw new IllegalArgumentException("not a JSON object with a text \"" + args[1] + "\": " + args[0]);
        }
        System.out.println(line.get(args[1]).textValue());
    }
}
