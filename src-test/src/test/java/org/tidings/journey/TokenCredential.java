package org.tidings.journey;

import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.http.HttpClient;
import com.huaweicloud.sdk.core.http.HttpRequest;
import java.util.concurrent.CompletableFuture;

/** What the SDK lacks: a credential that carries a token. */
final class TokenCredential {
    private TokenCredential() {}

    /** The SDK admits a credential by its class's simple name, so this one has to have that name. */
    @SuppressWarnings("JavaLangClash")
    static final class BasicCredentials implements ICredential {
        private final String token;

        BasicCredentials(String token) {
            this.token = token;
        }

        @Override
        public CompletableFuture<ICredential> processAuthParams(HcClient client, String region) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<HttpRequest> processAuthRequest(HttpRequest request, HttpClient client) {
            return CompletableFuture.completedFuture(syncProcessAuthRequest(request, client));
        }

        @Override
        public HttpRequest syncProcessAuthRequest(HttpRequest request, HttpClient client) {
            return request.builder().addHeader("X-Auth-Token", token).build();
        }

        @Override
        public ICredential deepClone() {
            return new BasicCredentials(token);
        }
    }
}
