package org.consilium.access;

/** Who is asking, taken from the token of the request or socket at hand. */
public interface CurrentPerson {
    /**
     * The signed-in person, with the roles of the token.
     *
     * @throws org.consilium.problem.Refusal {@code not-signed-in} where there is no valid token
     */
    Person person();
}
