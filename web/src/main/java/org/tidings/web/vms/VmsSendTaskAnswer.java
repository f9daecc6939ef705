package org.tidings.web.vms;

/**
 * What a send is answered.
 *
 * @param retCode always {@code 0}: what is refused is an error
 */
public record VmsSendTaskAnswer(String taskId, String retCode, String desc) {
    static VmsSendTaskAnswer of(String taskId) {
        return new VmsSendTaskAnswer(taskId, "0", "下发成功");
    }
}
