package partnerportal.configuration.domain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

import java.util.List;

/** How the value types stand in columns. */
@Configuration(proxyBeanMethods = false)
class SpringDataConfiguration {

    @Bean
    JdbcCustomConversions conversions() {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(
                        PhoneNumberWriter.INSTANCE,
                        PhoneNumberReader.INSTANCE,
                        FacilityCodeWriter.INSTANCE,
                        FacilityCodeReader.INSTANCE));
    }

    @WritingConverter
    private enum PhoneNumberWriter implements Converter<PhoneNumber, String> {
        INSTANCE;

        @Override
        public String convert(PhoneNumber number) {
            return number.e164();
        }
    }

    @ReadingConverter
    private enum PhoneNumberReader implements Converter<String, PhoneNumber> {
        INSTANCE;

        @Override
        public PhoneNumber convert(String number) {
            return new PhoneNumber(number);
        }
    }

    @WritingConverter
    private enum FacilityCodeWriter implements Converter<FacilityCode, String> {
        INSTANCE;

        @Override
        public String convert(FacilityCode code) {
            return code.code();
        }
    }

    @ReadingConverter
    private enum FacilityCodeReader implements Converter<String, FacilityCode> {
        INSTANCE;

        @Override
        public FacilityCode convert(String code) {
            return new FacilityCode(code);
        }
    }
}
