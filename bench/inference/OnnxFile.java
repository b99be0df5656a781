import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution3D;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Writes a Deeplearning4j graph of this project as an ONNX file, opset 13, a fixed number of rows, channels first inside. */
final class OnnxFile {
    private final ComputationGraph graph;
    private final Proto body = new Proto();

    private OnnxFile(ComputationGraph graph) {
        this.graph = graph;
    }

    /** @param inputShape of one row, as the Deeplearning4j graph takes it */
    static byte[] of(ComputationGraph graph, long[] inputShape, int outputs, int rows) {
        return new OnnxFile(graph).write(inputShape, outputs, rows);
    }

    private byte[] write(long[] inputShape, int outputs, int rows) {
        Map<String, GraphVertex> vertices = graph.getConfiguration().getVertices();
        boolean channelsLast = inputShape.length == 4;
        if (channelsLast) {
            node("Transpose", List.of("rows"), "input", integers("perm", 0, 4, 1, 2, 3));
        }
        for (int index : graph.topologicalSortOrder()) {
            String name = graph.getVertices()[index].getVertexName();
            if (vertices.containsKey(name)) {
                vertex(name, vertices.get(name), graph.getConfiguration().getVertexInputs().get(name));
            }
        }
        body.text(2, "network");
        body.message(11, value(channelsLast ? "rows" : "input", batched(inputShape, rows)));
        body.message(12, value(graph.getConfiguration().getNetworkOutputs().get(0), new long[] {rows, outputs}));
        Proto opset = new Proto().text(1, "").number(2, 13);
        return new Proto().number(1, 7).text(2, "consilium-bench").message(7, body).message(8, opset).toBytes();
    }

    private void vertex(String name, GraphVertex vertex, List<String> inputs) {
        if (vertex instanceof ElementWiseVertex) {
            node("Add", inputs, name);
        } else if (vertex instanceof MergeVertex) {
            node("Concat", inputs, name, integer("axis", 1));
        } else if (vertex instanceof LayerVertex layer) {
            layer(name, layer.getLayerConf().getLayer(), inputs.get(0));
        } else {
            throw new IllegalArgumentException("no ONNX for " + vertex.getClass());
        }
    }

    private void layer(String name, Layer layer, String input) {
        String plain = name + ".plain";
        if (layer instanceof Convolution3D c) {
            weights(name, graph.getLayer(name).getParam("W"));
            convolution(name, input, plain, c.getStride(), c.getConvolutionMode().name().equals("Same"), c.isHasBias());
            activation(c.getActivationFn(), plain, name);
        } else if (layer instanceof ConvolutionLayer c) {
            weights(name, graph.getLayer(name).getParam("W"));
            convolution(name, input, plain, c.getStride(), c.getConvolutionMode().name().equals("Same"), c.isHasBias());
            activation(c.getActivationFn(), plain, name);
        } else if (layer instanceof BatchNormalization norm) {
            normalisation(name, input, norm);
        } else if (layer instanceof GlobalPoolingLayer pool) {
            node(pool.getPoolingType() == PoolingType.MAX ? "GlobalMaxPool" : "GlobalAveragePool", List.of(input), plain);
            node("Flatten", List.of(plain), name, integer("axis", 1));
        } else if (layer instanceof ActivationLayer a) {
            activation(a.getActivationFn(), input, name);
        } else if (layer instanceof FeedForwardLayer dense) {
            tensor(name + ".W", graph.getLayer(name).getParam("W"));
            tensor(name + ".b", graph.getLayer(name).getParam("b").reshape(-1));
            node("Gemm", List.of(input, name + ".W", name + ".b"), plain);
            activation(((BaseLayer) dense).getActivationFn(), plain, name);
        } else {
            throw new IllegalArgumentException("no ONNX for " + layer.getClass());
        }
    }

    private void weights(String name, INDArray w) {
        tensor(name + ".W", w);
        INDArray bias = graph.getLayer(name).paramTable().get("b");
        if (bias != null) {
            tensor(name + ".b", bias.reshape(-1));
        }
    }

    private void convolution(String name, String input, String output, int[] stride, boolean same, boolean bias) {
        List<String> inputs = bias ? List.of(input, name + ".W", name + ".b") : List.of(input, name + ".W");
        Proto strides = integers("strides", Arrays.stream(stride).asLongStream().toArray());
        Proto padding = new Proto().text(1, "auto_pad").text(4, same ? "SAME_UPPER" : "VALID").number(20, 3);
        node("Conv", inputs, output, strides, padding);
    }

    private void normalisation(String name, String input, BatchNormalization norm) {
        Map<String, INDArray> table = graph.getLayer(name).paramTable();
        INDArray variance = table.containsKey("var")
                ? table.get("var")
                : org.nd4j.linalg.ops.transforms.Transforms.pow(
                        org.nd4j.linalg.factory.Nd4j.valueArrayOf(table.get("log10stdev").shape(), 10.0).castTo(
                                table.get("log10stdev").dataType()),
                        table.get("log10stdev").mul(2), true);
        tensor(name + ".gamma", table.get("gamma").reshape(-1));
        tensor(name + ".beta", table.get("beta").reshape(-1));
        tensor(name + ".mean", table.get("mean").reshape(-1));
        tensor(name + ".var", variance.reshape(-1));
        List<String> inputs = List.of(input, name + ".gamma", name + ".beta", name + ".mean", name + ".var");
        node("BatchNormalization", inputs, name, real("epsilon", (float) norm.getEps()));
    }

    private void activation(IActivation function, String input, String output) {
        String name = function.toString().toLowerCase(java.util.Locale.ROOT);
        String op = name.contains("relu") ? "Relu" : name.contains("sigmoid") ? "Sigmoid" : "Identity";
        node(op, List.of(input), output);
    }

    private void node(String op, List<String> inputs, String output, Proto... attributes) {
        Proto node = new Proto();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, output).text(4, op);
        for (Proto attribute : attributes) {
            node.message(5, attribute);
        }
        body.message(1, node);
    }

    private void tensor(String name, INDArray values) {
        Proto tensor = new Proto();
        for (long length : values.shape()) {
            tensor.number(1, length);
        }
        tensor.number(2, 1).text(8, name).floats(9, values.dup('c').data().asFloat());
        body.message(5, tensor);
    }

    private static Proto integer(String name, long value) {
        return new Proto().text(1, name).number(3, value).number(20, 2);
    }

    private static Proto integers(String name, long... values) {
        Proto attribute = new Proto().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    private static Proto real(String name, float value) {
        return new Proto().text(1, name).real(2, value).number(20, 1);
    }

    private static Proto value(String name, long[] shape) {
        Proto dimensions = new Proto();
        for (long length : shape) {
            dimensions.message(1, new Proto().number(1, length));
        }
        Proto tensor = new Proto().number(1, 1).message(2, dimensions);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    private static long[] batched(long[] shape, int rows) {
        List<Long> all = new ArrayList<>(List.of((long) rows));
        Arrays.stream(shape).forEach(all::add);
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
