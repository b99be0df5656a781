package org.consilium.server.start;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The key pair that signs this server's own tokens: made at first start, kept in the data folder. */
public final class SigningKeys {
    private static final int BITS = 3072;

    private final Path privateKey;
    private final Path publicKey;

    private SigningKeys(Path folder) {
        this.privateKey = folder.resolve("sign.pem");
        this.publicKey = folder.resolve("verify.pem");
    }

    /** Finds the keys in the data folder, or makes them. */
    public static SigningKeys in(DataFolder data) throws IOException, GeneralSecurityException {
        SigningKeys keys = new SigningKeys(data.privateFolder("keys"));
        if (!Files.exists(keys.privateKey) || !Files.exists(keys.publicKey)) {
            keys.make(data);
        }
        return keys;
    }

    /** Tells the server's configuration where the keys are. */
    public void announce() {
        System.setProperty("consilium.keys.private", privateKey.toUri().toString());
        System.setProperty("consilium.keys.public", publicKey.toUri().toString());
        String keySet = System.getenv("CONSILIUM_TOKEN_KEYS_URL");
        if (keySet != null) {
            System.setProperty("mp.jwt.verify.publickey.location", keySet);
        }
        String issuer = System.getenv("CONSILIUM_TOKEN_ISSUER");
        String client = System.getenv("CONSILIUM_TOKEN_CLIENT");
        if (client != null && issuer != null) {
            // The pages talk to the provider themselves; the content policy must name it.
            System.setProperty("consilium.access.provider-client", client);
            System.setProperty("consilium.access.provider-origin", origin(issuer));
        }
    }

    private static String origin(String issuer) {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    private void make(DataFolder data) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        data.writePrivate(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        data.writePrivate(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
