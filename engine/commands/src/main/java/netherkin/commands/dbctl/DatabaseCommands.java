package netherkin.commands.dbctl;

import static netherkin.commands.dbctl.CommandSyntax.ANY;
import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.List;

/** The commands that work on any table. */
final class DatabaseCommands {
    static final List<CommandSyntax> ALL = List.of(
            reading("comment", 0, ANY, "[ARG]...", call -> {}),
            reading("get", 2, ANY, "TABLE RECORD [COLUMN[:KEY]]...", GetCommand::get)
                    .with("--if-exists", "--id=")
                    .checking(ColumnChecks::checkGet),
            reading("list", 1, ANY, "TABLE [RECORD]...", ReadCommands::list)
                    .with("--if-exists", "--columns=")
                    .checking(ColumnChecks::checkList),
            reading("find", 1, ANY, "TABLE [COLUMN[:KEY]=VALUE]...", ReadCommands::find)
                    .with("--columns=")
                    .checking(ColumnChecks::checkFind),
            writing("set", 3, ANY, "TABLE RECORD COLUMN[:KEY]=VALUE...", WriteCommands::set)
                    .with("--if-exists")
                    .checking(ColumnChecks::checkColumns),
            writing("add", 4, ANY, "TABLE RECORD COLUMN [KEY=]VALUE...", ElementCommands::add)
                    .with("--if-exists")
                    .checking(ColumnChecks::checkColumn),
            writing("remove", 4, ANY, "TABLE RECORD COLUMN KEY|VALUE|KEY=VALUE...", ElementCommands::remove)
                    .with("--if-exists")
                    .checking(ColumnChecks::checkColumn),
            writing("clear", 3, ANY, "TABLE RECORD COLUMN...", WriteCommands::clear)
                    .with("--if-exists")
                    .checking(ColumnChecks::checkClear),
            writing("create", 2, ANY, "TABLE COLUMN[:KEY]=VALUE...", RowCommands::create)
                    .with("--id=")
                    .checking(RowCommands::checkCreate),
            writing("destroy", 1, ANY, "TABLE [RECORD]...", RowCommands::destroy)
                    .with("--if-exists", "--all")
                    .checking(RowCommands::checkDestroy),
            reading("wait-until", 2, ANY, "TABLE RECORD [COLUMN[:KEY]=VALUE]...", ReadCommands::waitUntil)
                    .checking(ColumnChecks::checkColumns),
            reading("show", 0, 0, "", ShowCommand::show));

    private DatabaseCommands() {}
}
