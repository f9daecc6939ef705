package org.tidings.callback;

import java.util.List;

/** What the body of a webhook looks like. */
interface BodyForm {
    /** The media type that it is posted as. */
    default String mediaType() {
        return "application/json; charset=UTF-8";
    }

    /** The body of a webhook that carries some rows' reports. */
    String body(String webhookId, List<OutboxRow> rows);

    /** The same body when it is posted once more. */
    default String repeated(String body) {
        return body;
    }

    /** The one report itself, as JSON. */
    record Report() implements BodyForm {
        @Override
        public String body(String webhookId, List<OutboxRow> rows) {
            return rows.get(0).payload();
        }
    }

    /** The one report itself, as the fields of a form. */
    record Form() implements BodyForm {
        @Override
        public String mediaType() {
            return "application/x-www-form-urlencoded";
        }

        @Override
        public String body(String webhookId, List<OutboxRow> rows) {
            return rows.get(0).payload();
        }
    }

    /**
     * JSON with the webhook's number and its reports.
     *
     * @param list the name of the list that holds them
     */
    record Numbered(String list) implements BodyForm {
        @Override
        public String body(String webhookId, List<OutboxRow> rows) {
            return "{\"seq_id\":\"" + webhookId + "\",\"" + list + "\":[" + Payloads.reports(rows) + "]}";
        }
    }

    /**
     * JSON with a text in it that is JSON once more. It says whether it is posted for the first time.
     *
     * @param callbackType what the reports are called on the wire
     * @param content one report, or a list of them
     */
    record Envelope(String callbackType, Content content) implements BodyForm {
        private static final String FIRST_TIME = ",\"retry\":false}";
        private static final String ONCE_MORE = ",\"retry\":true}";

        /** What the text in the envelope is. */
        enum Content {
            ONE,
            LIST
        }

        @Override
        public String body(String webhookId, List<OutboxRow> rows) {
            String reports = Payloads.reports(rows);
            return "{\"request_id\":\"" + webhookId + "\",\"domain_id\":"
                    + Payloads.json(rows.get(0).domainId()) + ",\"callback_type\":\"" + callbackType + "\",\"body\":"
                    + Payloads.json(content == Content.ONE ? reports : "[" + reports + "]") + FIRST_TIME;
        }

        @Override
        public String repeated(String body) {
            return body.endsWith(FIRST_TIME)
                    ? body.substring(0, body.length() - FIRST_TIME.length()) + ONCE_MORE
                    : body;
        }
    }
}
