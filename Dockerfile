# Builds and packs the portal. Needs the build context only; the image holds a JRE, the layers of the jar and their AOT cache.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn --batch-mode --no-transfer-progress dependency:go-offline
COPY src src
RUN mvn --batch-mode --no-transfer-progress package -DskipTests -Dmaven.test.skip=true \
    && java -Djarmode=tools -jar target/partner-portal.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS run
RUN groupadd --system portal && useradd --system --gid portal --no-create-home portal
WORKDIR /portal
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# The training run stops as soon as the context is there. Without migrations and jobs that needs neither database nor
# provider. The cache fits this JDK build, class path and flags only, hence it is made here.
RUN DATABASE_URL=jdbc:postgresql://localhost:1/none OIDC_ISSUER=https://issuer.invalid OIDC_CLIENT_SECRET=none \
    AUDIT_SEAL_KEY=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= SPRING_LIQUIBASE_ENABLED=false DB_SCHEDULER_ENABLED=false \
    java -XX:+UseParallelGC -XX:AOTCacheOutput=portal.aot -Dspring.context.exit=onRefresh -jar partner-portal.jar
# What is written: exports, which all replicas may share, and what is this replica's own. A volume of one's own over either
# must be writable for the user; the catalog's copy is in a folder below, because it is not kept where others may write.
RUN mkdir --mode=700 storage replica && chown portal:portal storage replica
VOLUME ["/portal/storage", "/portal/replica"]
USER portal
EXPOSE 8080 8081 9090
ENV MANAGEMENT_ADDRESS=0.0.0.0 STORAGE_FOLDER=/portal/storage CATALOG_FOLDER=/portal/replica/catalog
ENTRYPOINT ["java", "-XX:AOTCache=portal.aot", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=70", "-jar", "partner-portal.jar"]
