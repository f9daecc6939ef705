package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Numbers tasks. The sequence gives {@value #BLOCK} at a time, so that few requests have to ask it. */
@ApplicationScoped
class SmsTaskNumbers {
    private static final int BLOCK = 50;

    @Inject
    private Jdbi jdbi;

    private long next;
    private int left;

    /** So many numbers that no other task has. */
    synchronized List<Long> next(int count) {
        List<Long> numbers = new ArrayList<>(count);
        while (numbers.size() < count) {
            if (left == 0) {
                next = jdbi.withHandle(handle -> handle.createQuery("SELECT nextval('sms_send_task_seq')")
                        .mapTo(Long.class)
                        .one());
                left = BLOCK;
            }
            numbers.add(next++);
            left--;
        }
        return numbers;
    }
}
