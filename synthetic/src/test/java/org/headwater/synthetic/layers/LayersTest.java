package org.headwater.synthetic.layers;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data flows one way: from what is drawn, over who there is and what they do, to what is written of it. */
class LayersTest {

    private static final String ROOT = "org.headwater.synthetic";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages(ROOT);

    @Test
    void eachKnowsOnlyWhatComesBefore() {
        assertThat(CLASSES.size()).isGreaterThan(100);
        assertThat(violations(CLASSES)).isEmpty();
    }

    @Test
    void aPersonWhoKnowsTheFilesIsSeen() {
        assertThat(violations(WITH_TESTS)).anySatisfy(found -> assertThat(found).contains("KnowsTheFiles.file(int)"));
    }

    private static List<String> violations(JavaClasses classes) {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("draw")
                .definedBy(ROOT + ".draw..")
                .layer("text")
                .definedBy(ROOT + ".text..")
                .layer("brand")
                .definedBy(ROOT + ".brand..")
                .layer("people")
                .definedBy(ROOT + ".people..")
                .layer("life")
                .definedBy(ROOT + ".life..")
                .layer("files")
                .definedBy(ROOT + ".files..")
                .layer("truth")
                .definedBy(ROOT + ".truth..")
                .layer("chat")
                .definedBy(ROOT + ".chat..")
                .layer("traces")
                .definedBy(ROOT + ".traces..")
                .layer("outputs")
                .definedBy(ROOT + ".outputs..")
                .whereLayer("outputs")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("traces")
                .mayOnlyBeAccessedByLayers("outputs")
                .whereLayer("chat")
                .mayOnlyBeAccessedByLayers("outputs")
                .whereLayer("truth")
                .mayOnlyBeAccessedByLayers("outputs", "chat", "traces")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("outputs", "chat", "traces", "truth")
                .whereLayer("life")
                .mayOnlyBeAccessedByLayers("outputs", "chat", "traces", "truth", "files")
                .whereLayer("people")
                .mayOnlyBeAccessedByLayers("outputs", "chat", "traces", "truth", "files", "life")
                .evaluate(classes)
                .getFailureReport()
                .getDetails();
    }
}
