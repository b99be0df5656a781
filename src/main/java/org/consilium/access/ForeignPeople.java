package org.consilium.access;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** People whom an identity provider signs in: known here from their first request on. */
public interface ForeignPeople {
    /** The person of a valid token of a configured provider. */
    Person remember(JsonWebToken token);
}
