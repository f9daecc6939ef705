package org.tidings.sms.send;

import static org.tidings.shared.CommonError.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidings.identity.Caller;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.ErrorCode;
import org.tidings.shared.MobileNumber;
import org.tidings.shared.WireText;
import org.tidings.sms.send.SmsSendCommand.Content;
import org.tidings.sms.template.SendableText;
import org.tidings.sms.template.SmsTemplateError;

/** Holds requests against their templates. Whatever is wrong with one refuses the whole of it. */
@ApplicationScoped
class SmsDrafts {
    private static final Pattern NUMERIC = Pattern.compile("\\d+");

    @Inject
    private KnownTexts known;

    @Inject
    private ChannelNumbers channels;

    SmsDraft draft(Caller caller, Optional<RequestKey> key, SmsSendCommand command) {
        command.contents().forEach(SmsDrafts::requireNumericId);
        Map<String, SendableText> texts = known.find(
                caller,
                command.contents().stream().map(Content::templateId).distinct().toList());
        Composition composition = new Composition();
        Optional<String> channelNum = command.channelNum();
        for (Content content : command.contents()) {
            SendableText template = usable(content, texts);
            String field = composition.isBegun() ? content.field("template_id") : "channel_num";
            String expected = channelNum.orElse(template.channelNum().orElseThrow());
            channels.require(caller, expected, template, field);
            channelNum = Optional.of(expected);
            composition.add(content, template, expected);
        }
        return composition.draft(caller, key, command);
    }

    private static void requireNumericId(Content content) {
        if (content.templateId().isBlank()) {
            throw refused(SmsSendError.NO_TEMPLATE, content, "template_id");
        }
        if (!NUMERIC.matcher(content.templateId()).matches()) {
            throw refused(SmsTemplateError.NOT_NUMERIC, content, "template_id");
        }
    }

    private static SendableText usable(Content content, Map<String, SendableText> texts) {
        SendableText template = Optional.ofNullable(texts.get(content.templateId()))
                .orElseThrow(() -> refused(SmsTemplateError.UNKNOWN, content, "template_id"));
        if (!template.adopted()) {
            throw refused(SmsSendError.NOT_ADOPTED, content, "template_id");
        }
        if (!template.appLaunched()) {
            throw refused(SmsSendError.APP_NOT_LAUNCHED, content, "template_id");
        }
        if (template.channelNum().isEmpty()) {
            throw refused(SmsSendError.SIGNATURE_UNUSABLE, content, "template_id");
        }
        return template;
    }

    private static ApiException refused(ErrorCode error, Content content, String field) {
        return ApiException.ofField(error, content.field(field), error.text());
    }

    /** The texts and messages of one request as they come together. */
    private static final class Composition {
        /** A value may stand in a text many times. */
        private static final int LONGEST_TEXT = 2_000;

        private final List<SmsDraft.Text> texts = new ArrayList<>();
        private final List<SmsDraft.Message> messages = new ArrayList<>();
        private final Set<List<String>> written = new HashSet<>();

        void add(Content content, SendableText template, String channelNum) {
            template.check(content.values()).ifPresent(refusal -> {
                throw refusal.in(content.field("template_params"));
            });
            SmsDraft.Text text = new SmsDraft.Text(template, channelNum, template.textOf(content.values()));
            if (WireText.length(text.body()) > LONGEST_TEXT) {
                throw refused(SmsSendError.TEXT_TOO_LONG, content, "template_params");
            }
            for (MobileNumber number : numbers(content)) {
                boolean first = written.add(List.of(number.digits(), template.signatureName(), text.body()));
                messages.add(new SmsDraft.Message(texts.size(), number.digits(), !first));
            }
            texts.add(text);
        }

        boolean isBegun() {
            return !texts.isEmpty();
        }

        SmsDraft draft(Caller caller, Optional<RequestKey> key, SmsSendCommand command) {
            return new SmsDraft(caller, key, command.taskName(), command.extend(), texts, messages);
        }

        private static List<MobileNumber> numbers(Content content) {
            List<MobileNumber> numbers = new ArrayList<>();
            for (int i = 0; i < content.numbers().size(); i++) {
                String field = content.field("to[" + i + "]");
                numbers.add(MobileNumber.parse(content.numbers().get(i))
                        .orElseThrow(() -> invalid(field, "not a mobile number")));
            }
            return numbers;
        }
    }
}
