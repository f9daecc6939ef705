package org.tidings.web.aim.preview;

import java.util.List;
import org.tidings.aim.template.Layout.Arrangement;

/** Arranges the components of one page. Layouts of one arrangement are drawn alike. */
@FunctionalInterface
interface Drawing {
    /** The page's inside, from top to bottom. */
    List<Html> draw(Scene scene);

    static Drawing of(Arrangement arrangement) {
        return switch (arrangement) {
            case STACK -> new StackDrawing();
            case ROWS -> new RowsDrawing();
            case SIDESLIP -> new SideslipDrawing();
            case SWIPER -> new SwiperDrawing();
            case RED_PACKET -> new RedPacketDrawing();
            case NOTICE -> new NoticeDrawing();
            case TICKET -> new TicketDrawing();
            case VOUCHER -> new VoucherDrawing();
            case PRODUCTS -> new ProductsDrawing();
            case POSTER -> new PosterDrawing();
        };
    }
}
