package org.tidings.web.vms;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tidings.identity.Permission;
import org.tidings.vms.send.SendTasks;
import org.tidings.web.http.CurrentRequest;
import org.tidings.web.http.Envelope;
import org.tidings.web.http.Permits;

/** Send tasks of the basic edition. */
@Path("/v1/aim-basic/send-tasks")
@Tag(name = "智能信息基础版发送")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VmsSendTaskResource {
    @Inject
    private CurrentRequest request;

    @Inject
    private SendTasks tasks;

    @POST
    @Permits(Permission.VMS_SEND)
    @Operation(operationId = "CreateVmsSendTask", summary = "发送智能信息基础版任务")
    public Envelope<VmsSendTaskAnswer> create(@NotNull @Valid CreateVmsSendTaskRequest body) {
        String taskId = tasks.create(request.caller(), request.key(), body.toCommand());
        return Envelope.of(VmsSendTaskAnswer.of(taskId));
    }

    @GET
    @Permits(Permission.VMS_LIST)
    @Operation(operationId = "ListVmsSendTasks", summary = "查询智能信息基础版发送任务")
    public Envelope<VmsSendTaskList> list(@BeanParam @Valid VmsSendTaskFilter filter) {
        return Envelope.of(VmsSendTaskList.of(tasks.list(request.caller(), filter.toFilter(), filter.toPage())));
    }
}
