SwaggerUIBundle({ url: "/openapi?format=JSON", dom_id: "#operations", deepLinking: true, docExpansion: "none" });
