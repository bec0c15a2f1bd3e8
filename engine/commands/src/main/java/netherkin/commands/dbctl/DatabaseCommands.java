package netherkin.commands.dbctl;

import static netherkin.commands.dbctl.CommandSyntax.ANY;
import static netherkin.commands.dbctl.CommandSyntax.reading;
import static netherkin.commands.dbctl.CommandSyntax.writing;

import java.util.List;

/** The commands that work on any table. */
final class DatabaseCommands {
    static final List<CommandSyntax> ALL = List.of(
            reading("comment", 0, ANY, "[ARG]...", call -> {}),
            reading("get", 2, ANY, "TABLE RECORD [COLUMN[:KEY]]...", ReadCommands::get)
                    .with("--if-exists", "--id=")
                    .checking(ReadCommands::checkGet),
            reading("list", 1, ANY, "TABLE [RECORD]...", ReadCommands::list)
                    .with("--if-exists", "--columns=")
                    .checking(ReadCommands::checkList),
            reading("find", 1, ANY, "TABLE [COLUMN[:KEY]=VALUE]...", ReadCommands::find)
                    .with("--columns=")
                    .checking(ReadCommands::checkFind),
            writing("set", 3, ANY, "TABLE RECORD COLUMN[:KEY]=VALUE...", WriteCommands::set)
                    .with("--if-exists")
                    .checking(ReadCommands::checkColumns),
            writing("add", 4, ANY, "TABLE RECORD COLUMN [KEY=]VALUE...", WriteCommands::add)
                    .with("--if-exists")
                    .checking(ReadCommands::checkColumn),
            writing("remove", 4, ANY, "TABLE RECORD COLUMN KEY|VALUE|KEY=VALUE...", WriteCommands::remove)
                    .with("--if-exists")
                    .checking(ReadCommands::checkColumn),
            writing("clear", 3, ANY, "TABLE RECORD COLUMN...", WriteCommands::clear)
                    .with("--if-exists")
                    .checking(ReadCommands::checkClear),
            writing("create", 2, ANY, "TABLE COLUMN[:KEY]=VALUE...", WriteCommands::create)
                    .with("--id=")
                    .checking(WriteCommands::checkCreate),
            writing("destroy", 1, ANY, "TABLE [RECORD]...", WriteCommands::destroy)
                    .with("--if-exists", "--all")
                    .checking(WriteCommands::checkDestroy),
            reading("wait-until", 2, ANY, "TABLE RECORD [COLUMN[:KEY]=VALUE]...", ReadCommands::waitUntil)
                    .checking(ReadCommands::checkColumns),
            reading("show", 0, 0, "", ShowCommand::show));

    private DatabaseCommands() {}
}
