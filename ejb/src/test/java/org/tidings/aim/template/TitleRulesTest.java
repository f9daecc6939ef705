package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.aim.template.Examples.largest;
import static org.tidings.aim.template.Examples.pages;
import static org.tidings.aim.template.Examples.smallest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.aim.template.CardContent.Looks;
import org.tidings.aim.template.CardContent.Text;
import org.tidings.aim.template.CardContent.TextRole;

/** Which of a card's texts is its title. */
class TitleRulesTest {
    @ParameterizedTest
    @CsvSource({
        "CarouselSquareImage, 1, 100",
        "CarouselImageSixteenToNine, 1, 100",
        "CarouselVerticalImage, 2, 200",
        "NativePureText, 2, 300",
        "NativeImageAndText, 2, 300",
        "ShortVideo, 1, 100",
        "ShortVideoImage, 3, 100",
        "RedPacketPersonal, 1, 36",
        "RedPacketPersonal, 2, 12"
    })
    void longTextsShouldBeTakenForWhatTheyAre(String layout, int count, int length) {
        List<CardContent> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(50 + i, "字".repeat(length), TextRole.BODY));
        }

        TemplatePlan plan = CardRules.plan(withTexts(layout, texts));

        assertThat(plan.contents())
                .noneMatch(placed -> placed.slot().isTitle())
                .filteredOn(placed -> placed.content().type() == ContentType.TEXT)
                .hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({"StandardImageAndText", "CarouselSquareImage", "PureText", "RedPacketPersonal"})
    void markedTextShouldBeTheTitleWhereverItStands(String layout) {
        CardContent first = text(50, "字".repeat(20), TextRole.BODY);
        CardContent title = text(51, "标题", TextRole.TITLE);

        TemplatePlan plan = CardRules.plan(withTexts(layout, List.of(first, title)));

        assertThat(plan.contents())
                .filteredOn(placed -> placed.slot().isTitle())
                .extracting(PlacedContent::content)
                .containsExactly(title);
        assertThat(plan.card().layout().titleAmong(List.of(first, title))).contains(title);
    }

    @Test
    void firstTextShouldBeTheTitleWhereTheOthersLeaveNoRoom() {
        TemplatePlan plan = CardRules.plan(largest("CarouselSquareImage"));

        assertThat(plan.contents())
                .filteredOn(placed -> placed.content().type() == ContentType.TEXT)
                .extracting(placed -> placed.slot().isTitle())
                .containsExactly(true, false, false);
    }

    @Test
    void markedTextThatIsTooLongForATitleShouldBeRefused() {
        NewAimTemplate template = withTexts("CarouselSquareImage", List.of(text(50, "字".repeat(41), TextRole.TITLE)));

        Refusals.assertRefused(template, "pages[0].contents[1].content", "KM.80000002");
    }

    @Test
    void hiddenTitleShouldNotSayThatTheCardIsOnTrial() {
        NewAimTemplate plane = Examples.named(
                withTexts(
                        "PlaneTrip",
                        List.of(Cards.hidden(text(50, "测试", TextRole.TITLE)), text(51, "首都机场", TextRole.TITLE))),
                "测试",
                NewAimTemplate.Purpose.TRIAL);

        Refusals.assertRefused(plane, "pages[0].contents[2].content", "KM.80000002");
    }

    private static CardContent text(int position, String words, TextRole role) {
        return new CardContent(
                ContentType.TEXT, position, new Text(words, "", role), Optional.empty(), Looks.USUAL, Optional.empty());
    }

    /** The smallest card of the layout with these texts in place of its own. */
    private static NewAimTemplate withTexts(String layout, List<CardContent> texts) {
        NewAimTemplate template = smallest(layout);
        List<CardContent> contents = new ArrayList<>(template.pages().get(0).contents());
        contents.removeIf(content -> content.type() == ContentType.TEXT);
        contents.addAll(texts);
        return pages(template, new CardPage(1, contents));
    }
}
