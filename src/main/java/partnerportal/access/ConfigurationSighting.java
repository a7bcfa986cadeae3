package partnerportal.access;

/** Answers, for the module that has the configurations, whether one exists within what an asker may see. */
public interface ConfigurationSighting {

    /** @param id as it stood in the path, unchecked */
    boolean sees(Asker asker, String id);
}
