package org.tidings.web.docs;

import java.util.List;
import java.util.stream.Collectors;
import org.tidings.shared.ErrorCode;

/** The errors as a page for people. */
final class ErrorsPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Tidings: errors</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; }
            td:first-child { font-family: ui-monospace, monospace; }
            </style>
            </head>
            <body>
            <h1>Errors</h1>
            <p>Every refusal has a body with <code>error_code</code> and <code>error_msg</code>; the message begins with
            the field that is wrong, where one is. <a href="/docs">The operations</a></p>
            <table>
            <thead><tr><th>error_code</th><th>HTTP status</th><th>meaning</th></tr></thead>
            <tbody>
            %s
            </tbody>
            </table>
            </body>
            </html>
            """;

    private ErrorsPage() {}

    static String of(List<ErrorCode> errors) {
        return PAGE.formatted(errors.stream().map(ErrorsPage::row).collect(Collectors.joining("\n")));
    }

    private static String row(ErrorCode error) {
        return "<tr><td>%s</td><td>%d</td><td>%s</td></tr>"
                .formatted(error.code(), error.status(), plain(error.text()));
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
