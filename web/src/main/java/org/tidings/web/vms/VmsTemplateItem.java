package org.tidings.web.vms;

import java.util.List;
import org.tidings.vms.template.CarrierStatus;
import org.tidings.vms.template.TemplateView;
import org.tidings.vms.template.Variable;
import org.tidings.web.http.WireTimes;

/** A template in a list. */
public record VmsTemplateItem(
        String tplId,
        String tplName,
        String title,
        String tplSign,
        long tplSize,
        String createTime,
        String validTime,
        int auditState,
        String auditDesc,
        List<StatusDetail> statusDetail,
        List<VarInfo> varInfo,
        String restags,
        String previewUrl) {
    static VmsTemplateItem of(TemplateView template) {
        return new VmsTemplateItem(
                template.id(),
                template.name(),
                template.title(),
                template.signature(),
                template.size(),
                WireTimes.utc(template.createdAt()),
                WireTimes.utc(template.expiresAt()),
                template.auditState().number(),
                template.auditDescription(),
                template.carriers().stream().map(StatusDetail::of).toList(),
                template.variables().stream().map(VarInfo::of).toList(),
                template.resourceTag(),
                template.previewUrl());
    }

    /** What one carrier made of it. */
    public record StatusDetail(String carrier, int status, String desc) {
        static StatusDetail of(CarrierStatus carrier) {
            return new StatusDetail(
                    carrier.carrier().wireName(), carrier.state().number(), carrier.description());
        }
    }

    /**
     * A variable.
     *
     * @param name the placeholder, such as {@code #p_1#}
     */
    public record VarInfo(String name, String type) {
        static VarInfo of(Variable variable) {
            return new VarInfo(variable.name(), variable.type());
        }
    }
}
