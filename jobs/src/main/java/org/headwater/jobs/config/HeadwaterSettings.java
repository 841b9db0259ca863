package org.headwater.jobs.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** The main file. */
final class HeadwaterSettings {

    private static final Setting<Path> LAKE =
            Setting.defaulting("lake", PathShapes.FOLDER, "lake", "Folder of the Delta tables, relative to this file.");
    private static final Setting<Path> OUT =
            Setting.defaulting("out", PathShapes.FOLDER, "out", "Folder of the audience files, relative to this file.");
    static final Setting<Optional<Path>> AUDIENCES = Setting.optional(
            "audiences",
            PathShapes.FOLDER,
            "`audiences` when there is such a folder",
            "Folder with one YAML file per audience, relative to this file.");
    static final Setting<Optional<Path>> FUNNELS = Setting.optional(
            "funnels",
            PathShapes.FOLDER,
            "`funnels` when there is such a folder",
            "Folder with one YAML file per funnel, relative to this file.");
    static final Setting<List<String>> FUNNEL_PRESETS = Setting.defaulting(
            "funnel_presets",
            ListShape.of(Choice.of(FunnelPresets.NAMES)),
            "[]",
            "Funnels that are written already, besides those of the folder.");
    private static final Setting<List<SourceConfig>> SOURCES = Setting.required(
            "sources",
            ListShape.notEmpty(SourceSettings.SHAPE).uniqueBy("name"),
            "Where everything that is known comes from.");

    /** A config without its audiences, which stand in files of their own. */
    static final ObjectShape<Config> SHAPE = ObjectShape.of(
            "headwater.yaml",
            "Everything that a run takes besides its input files and its as-of date.",
            HeadwaterSettings::make,
            LAKE,
            OUT,
            Region.ZONE,
            Region.CURRENCY,
            AUDIENCES,
            FUNNELS,
            FUNNEL_PRESETS,
            RunSettings.RFM,
            RunSettings.GATES,
            RunSettings.PRIVACY,
            RunSettings.IDENTITY,
            RunSettings.EXPORT,
            LifecycleSettings.LIFECYCLE,
            AcquisitionSettings.ACQUISITION,
            MembersSettings.MEMBERS,
            SOURCES);

    private HeadwaterSettings() {}

    private static Config make(Values values) {
        return new Config(
                values.item().document().file().toAbsolutePath().normalize(),
                values.get(LAKE),
                values.get(OUT),
                values.get(Region.ZONE),
                values.get(Region.CURRENCY),
                values.get(RunSettings.RFM),
                values.get(RunSettings.GATES),
                values.get(RunSettings.PRIVACY),
                values.get(RunSettings.IDENTITY),
                values.get(RunSettings.EXPORT),
                values.get(LifecycleSettings.LIFECYCLE),
                values.get(AcquisitionSettings.ACQUISITION),
                values.get(MembersSettings.MEMBERS),
                values.get(SOURCES),
                List.of(),
                values.get(FUNNEL_PRESETS).stream().map(FunnelPresets::read).toList());
    }
}
