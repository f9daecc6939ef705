package org.tidings.web.ops;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whose key it shall be, by his name. */
public record NewAccessKeyRequest(@NotBlank @Size(max = 64) String user) {}
