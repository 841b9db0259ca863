package org.headwater.jobs.exports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a manifest alone must fulfil, before any of its files is looked at. */
final class SetCheck {

    private SetCheck() {}

    /** @param folder name of the folder that the manifest is in */
    static List<String> problems(String folder, Manifest manifest) {
        List<String> problems = new ArrayList<>();
        if (!manifest.asOf().toString().equals(folder)) {
            problems.add(Manifest.NAME + " is for " + manifest.asOf());
        }
        for (ManifestFile file : manifest.files()) {
            if (!file.runId().equals(manifest.runId()) || !file.asOf().equals(manifest.asOf())) {
                problems.add(file.file() + " is of run " + file.runId() + " for " + file.asOf() + ", the manifest of "
                        + manifest.runId() + " for " + manifest.asOf());
            }
            if (!FileName.fits(file)) {
                problems.add(file.file() + " is not where part " + file.part() + " of " + file.parts() + " of "
                        + audience(file) + " would be");
            }
        }
        manifest.files().stream()
                .collect(groupingBy(SetCheck::audience, TreeMap::new, toList()))
                .forEach((audience, files) -> addPartProblem(audience, files, problems));
        return problems;
    }

    private static void addPartProblem(String audience, List<ManifestFile> files, List<String> problems) {
        int parts = files.get(0).parts();
        List<Integer> found = files.stream().map(ManifestFile::part).toList();
        if (!found.equals(IntStream.rangeClosed(1, parts).boxed().toList())) {
            problems.add(audience + " has parts " + found + " of " + parts);
        }
    }

    private static String audience(ManifestFile file) {
        return file.audience() + "-" + file.destination();
    }
}
