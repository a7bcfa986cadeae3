package partnerportal.local.outside;

import partnerportal.local.mail.LocalMail;
import partnerportal.local.station.LocalSample;
import partnerportal.local.station.LocalStation;
import partnerportal.local.station.World;

import java.util.HashMap;
import java.util.Map;

/** All the systems that the portal calls, on this machine. */
public record LocalOutside(LocalAuth0 auth0, LocalRedox redox, LocalMail mail, LocalStation station, LocalSample sample)
        implements AutoCloseable {

    public static LocalOutside start() {
        var station = new LocalStation(World.demo());
        return new LocalOutside(
                new LocalAuth0(), new LocalRedox(), LocalMail.start(), station, new LocalSample(station::world));
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        var settings = new HashMap<>(auth0.settings());
        settings.putAll(redox.settings());
        settings.putAll(mail.settings());
        settings.putAll(station.settings());
        settings.putAll(sample.settings());
        return settings;
    }

    /** As if nothing had ever been wrong. */
    public void recover() {
        auth0.recovers();
        redox.recovers();
        redox.keyIsKnown(true);
        mail.recover();
        station.recover();
    }

    @Override
    public void close() {
        auth0.close();
        redox.close();
        mail.close();
        sample.close();
        station.close();
    }
}
