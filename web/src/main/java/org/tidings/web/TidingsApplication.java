package org.tidings.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every path of the server belongs to one JAX-RS application, so every error has one shape. */
@ApplicationPath("/")
public class TidingsApplication extends Application {}
