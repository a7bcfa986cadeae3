package partnerportal.shell;

/**
 * An address of the API that takes larger bodies than the others.
 *
 * @param path with variables in braces, without what follows it
 */
public record LargeBodies(String path, int mostBytes) {}
