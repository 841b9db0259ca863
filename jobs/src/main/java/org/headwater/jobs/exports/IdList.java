package org.headwater.jobs.exports;

import java.util.List;

/** Nothing but ids: for WeCom mass sending, push tools and matching by a platform. */
final class IdList implements Export {

    @Override
    public String name() {
        return "id_list";
    }

    @Override
    public String meaning() {
        return "User ids, one a line, for tools that import an audience.";
    }

    @Override
    public Profile profile() {
        return Profile.MACHINE;
    }

    @Override
    public List<ExportColumn> columns() {
        return List.of(ExportColumn.id(Row.USER_ID));
    }
}
