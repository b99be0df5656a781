package org.consilium.server.adapter.process;

import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.LogInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The engine on the server's own data source and JTA transaction: what a use case stores and what the engine stores commit
 * together or not at all.
 */
final class JtaProcessEngine extends JakartaTransactionProcessEngineConfiguration {

    JtaProcessEngine(DataSource dataSource, TransactionManager transactions, EngineSettings settings) {
        setProcessEngineName("consilium");
        setDataSource(dataSource);
        setTransactionManager(transactions);
        setTransactionsExternallyManaged(true);
        setDatabaseType("postgres");
        // Flyway owns the schema; the engine only checks that it is the version it expects.
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
        setHistory(HistoryLevel.HISTORY_LEVEL_FULL.getName());
        setEnforceHistoryTimeToLive(false);
        setIdGenerator(new StrongUuidGenerator());
        setBeans(new NamedBeans());
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        setDefaultNumberOfRetries(3);
        setCmmnEnabled(false);
        setDmnEnabled(false);
        setMetricsEnabled(false);
        setAuthorizationEnabled(false);
        setJobExecutor(jobExecutor(settings));
        setJobExecutorActivate(false);
        setClassLoader(Thread.currentThread().getContextClassLoader());
    }

    /** The engine looks at its tables while it starts: under JTA that, too, needs a transaction. */
    @Override
    protected void initCommandExecutorDbSchemaOperations() {
        List<CommandInterceptor> chain = new ArrayList<>();
        chain.add(new LogInterceptor());
        chain.add(createTransactionInterceptor(false));
        chain.add(new CommandContextInterceptor(dbSchemaOperationsCommandContextFactory, this));
        chain.add(actualCommandExecutor);
        commandExecutorSchemaOperations = initInterceptorChain(chain);
    }

    private static DefaultJobExecutor jobExecutor(EngineSettings settings) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setWaitTimeInMillis(settings.jobWaitMillis());
        executor.setMaxWait(2L * settings.jobWaitMillis());
        return executor;
    }
}
