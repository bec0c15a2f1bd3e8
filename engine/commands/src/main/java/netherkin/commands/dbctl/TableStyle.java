package netherkin.commands.dbctl;

/**
 * How tables are printed.
 *
 * @param format "list", "table", "html", "csv", "json"
 * @param data of a cell: "string", "bare", "json"
 * @param headings the columns' names are printed
 * @param pretty JSON has a line for each value
 */
record TableStyle(String format, String data, boolean headings, boolean pretty) {
    static final TableStyle LIST = new TableStyle("list", "string", true, false);

    boolean separated() {
        return !format.equals("html") && !format.equals("json");
    }
}
